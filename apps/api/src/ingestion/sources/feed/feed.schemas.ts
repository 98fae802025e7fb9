import { z } from 'zod';

/** Of more, nobody could say within a moment which are the newest. */
const mostListed = 10_000;

const optionalText = z.string().nullish();

/** What is read of a JSON Feed; 1.1 is 1 with more members. Its items are looked at one by one. */
export const feedSchema = z.object({
  version: z.enum(['https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1']),
  items: z.array(z.unknown()).max(mostListed),
});

/** When an item has changed last, in milliseconds since the epoch; what says nothing of it is older than what does. */
export const itemTimeSchema = z
  .object({
    date_published: z.string().optional().catch(undefined),
    date_modified: z.string().optional().catch(undefined),
  })
  .transform(({ date_published: published, date_modified: modified }) =>
    Date.parse(modified ?? published ?? ''),
  )
  .pipe(z.number())
  .catch(-Infinity);

export const itemSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1)),
  title: optionalText,
  content_text: optionalText,
  content_html: optionalText,
});

export type Item = z.output<typeof itemSchema>;
