/** What the kernel, Python and Node call machines, and what Debian does. */
const DEBIAN: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  x64: 'amd64',
  aarch64: 'arm64',
  armv7l: 'armhf',
  i686: 'i386',
  ia32: 'i386',
  ppc64le: 'ppc64el',
};

/** Debian's name of an architecture that has another one elsewhere. */
export function debianArchitecture(name: string): string | undefined {
  return Object.hasOwn(DEBIAN, name) ? DEBIAN[name] : undefined;
}
