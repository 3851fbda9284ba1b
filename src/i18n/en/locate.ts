/** Why the browser's location is not used. */
export const locate = {
  denied: 'Your browser does not share your location. Type a postcode or an area instead.',
  unavailable: 'Your location could not be found. Type a postcode or an area instead.',
  away: 'You seem to be outside Derby. Type a Derby postcode or area to see distances.',
};
