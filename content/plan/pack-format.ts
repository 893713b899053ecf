/** The format of packs and words. A reader that meets a higher one steps aside politely. */
export const packFormat = 1;
