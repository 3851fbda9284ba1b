/** Ages, in whole years. */

/** The highest that the directory knows: what is for people older than that, too, is up to it. */
export const oldest = 25;

const youngest = 8;

/** Those that a form offers: the ages of the young people whom the directory is for. */
// Pure: a script that takes only `oldest` does without this file.
export const ages = /* @__PURE__ */ Array.from({ length: oldest - youngest + 1 }, (_, n) => youngest + n);
