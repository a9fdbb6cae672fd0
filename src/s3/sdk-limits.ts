/**
 * How long a service of AWS that the SDK asks (for keys, an invalidation) may take, in milliseconds. It is asked three
 * times, so that it is given up on within half a minute.
 */
export const SDK_LIMITS = {
  connectionTimeout: 5000,
  requestTimeout: 8000,
  throwOnRequestTimeout: true,
} as const;
