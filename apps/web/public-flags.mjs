const word = (/** @type {string} */ name) => name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');

/**
 * Variables that would write a product feature into the browser's files, where it would be the same for every tenant
 * and stay what it was when they were built. Which features are on is asked of the API.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {readonly string[]} features the keys of the catalogue
 * @returns {readonly string[]} their names, sorted
 */
export const publicFlagsIn = (environment, features) => {
  const words = features.map(word);
  return Object.keys(environment)
    .filter((name) => name.startsWith('NEXT_PUBLIC_') && words.some((each) => word(name).includes(each)))
    .sort();
};
