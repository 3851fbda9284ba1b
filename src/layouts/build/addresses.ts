/** The addresses of pages that come by the list, for the pages themselves and for all that lists them. */

/** The pages about the site: their words are in `src/i18n/en/about.ts`. */
export const aboutPages = ['approval', 'privacy', 'accessibility', 'data'] as const;

export const aboutAddress = (page: (typeof aboutPages)[number]): string => `/about/${page}/`;

export const aboutAddresses: readonly string[] = ['/about/', ...aboutPages.map(aboutAddress)];

/** `de23-6` of the postcode sector `DE23 6`. */
export const sectorSlug = (sector: string): string => sector.toLowerCase().replace(' ', '-');

export const sectorAddress = (sector: string): string => `/near/${sectorSlug(sector)}/`;
