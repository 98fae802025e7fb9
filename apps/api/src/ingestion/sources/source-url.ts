/**
 * Whether it can name a source: http or https, without a credential and without a fragment. Which of them are allowed is
 * another question.
 */
export function isSourceUrl(text: string): boolean {
  // the URL parser drops white space and control characters in silence, and takes a backslash for a slash
  if (!/^https?:\/\/[^\s\p{Cc}\\#]+$/iu.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/**
 * Whether the service may connect there. The whole origin is compared, as the URL parser writes it: whatever spelling of a
 * host reaches another host is another origin.
 */
export function isAllowed(url: string, origins: ReadonlySet<string>): boolean {
  return isSourceUrl(url) && origins.has(new URL(url).origin);
}
