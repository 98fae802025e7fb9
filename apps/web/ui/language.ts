const names = new Intl.DisplayNames('en', { type: 'language' });

/** "German" from ISO 639-1; null: nobody can say. */
export const languageOf = (code: string | null): string => {
  if (code === null) return 'Unknown language';
  try {
    return names.of(code) ?? code;
  } catch {
    // a language that this page knows nothing of reads as it came
    return code;
  }
};
