const json = /^\s*application\/json\s*(?:;\s*charset\s*=\s*(?:utf-8|"utf-8")\s*)?$/i;

/** Only `application/json`, and only in UTF-8: forms and text would let a foreign page post without asking. */
export function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && json.test(contentType);
}
