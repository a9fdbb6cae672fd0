/**
 * How long a service of AWS that the SDK asks (for keys, an invalidation) may take, in milliseconds. It is asked three
 * times, so that it is given up on within a minute.
 */
export const SDK_LIMITS = {
  connectionTimeout: 5000,
  requestTimeout: 15_000,
  throwOnRequestTimeout: true,
} as const;
