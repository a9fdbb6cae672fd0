/** No Release comes near it. Whoever can write to the bucket, without any key, decides how large these files are. */
export const LARGEST_RELEASE = 2 ** 25;
/** A compressed index above this, which apt-get would take minutes for, is none. */
export const LARGEST_FILE = 2 ** 28;

/** In milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

/** Pool objects are left alone this long after they were written: a run may be about to refer to them. */
export const GRACE = 7 * DAY;
