/** Whether it can be called without telling anybody a secret or our own network: https, without credentials. */
export function isWebhookUrl(text: string): boolean {
  // the URL parser drops white space and control characters in silence
  if (!/^https:\/\/[^\s\p{Cc}\\]+$/iu.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
