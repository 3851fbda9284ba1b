/** Where this build says that the alliance can be written to: whoever deploys it sets it, and none is made up. */
export const contactEmail = process.env.CONTACT_EMAIL || undefined;
