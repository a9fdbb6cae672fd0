/** The size of one batch. */
export type BatchSize =
  | { readonly kind: 'hosts'; readonly count: number }
  | { readonly kind: 'share'; readonly percent: number };

/** One size as `serial` takes it: `2` or `25%`; undefined for anything else. */
export function parseBatchSize(text: string): BatchSize | undefined {
  const match = /^(\d{1,9})(%?)$/.exec(text);
  const number = Number(match?.[1] ?? '0');
  if (match === null || number < 1 || (match[2] === '%' && number > 100)) return undefined;
  return match[2] === '%' ? { kind: 'share', percent: number } : { kind: 'hosts', count: number };
}

export function batchSizeText(size: BatchSize): string {
  return size.kind === 'hosts' ? String(size.count) : `${size.percent}%`;
}

/**
 * The hosts in batches as Ansible's `serial` makes them: a share is of all hosts, rounded down, at least one; the last
 * size stays for all that are left. Source: lib/ansible/executor/playbook_executor.py, _get_serialized_batches.
 */
export function batchesOf<Host>(hosts: readonly Host[], sizes: readonly BatchSize[]): readonly Host[][] {
  const batches: Host[][] = [];
  let begun = 0;
  for (let index = 0; begun < hosts.length; index += 1) {
    const size = sizes[Math.min(index, sizes.length - 1)] ?? { kind: 'hosts', count: hosts.length };
    const count =
      size.kind === 'hosts' ? size.count : Math.max(1, Math.floor((size.percent * hosts.length) / 100));
    batches.push(hosts.slice(begun, begun + count));
    begun += count;
  }
  return batches;
}
