/** A systemd unit of the package. */
export interface Unit {
  /** `shop.service` */
  readonly name: string;
  readonly text: string;
  /** It has an [Install] section: it is enabled, and started with the package. */
  readonly enabled: boolean;
  /** `worker@.service`: started by name only. */
  readonly template: boolean;
}
