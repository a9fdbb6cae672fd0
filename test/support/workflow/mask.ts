/** Hides secrets in logs as the runner does: as they are, line by line, and in the encodings they are likely to get. */
export class Mask {
  readonly #values = new Set<string>();
  #pattern: RegExp | undefined;

  /** @param text what must not be seen; each of its lines is hidden too, since logs are written line by line */
  add(text: string): void {
    for (const part of [text, ...text.split(/\r?\n/)]) {
      if (part.trim() === '') continue;
      for (const form of formsOf(part)) this.#values.add(form);
    }
    this.#pattern = undefined;
  }

  hide(text: string): string {
    if (this.#values.size === 0) return text;
    this.#pattern ??= new RegExp(
      [...this.#values]
        .toSorted((a, b) => b.length - a.length)
        .map((value) => literally(value))
        .join('|'),
      'g',
    );
    return text.replaceAll(this.#pattern, '***');
  }

  /** Whether a text holds a secret: such a job output is dropped. */
  hits(text: string): boolean {
    return this.hide(text) !== text;
  }
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function formsOf(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  return [text, json, encodeURIComponent(text), ...base64Forms(text)].filter((form) => form !== '');
}

/** Base64 of a text inside a longer one: what is sure to appear, whichever of three positions it starts at. */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  if (bytes.length < 3) return [];
  return [0, 1, 2].map((shift) => {
    const whole = bytes.subarray(shift, bytes.length - ((bytes.length - shift) % 3));
    return whole.toString('base64');
  });
}
