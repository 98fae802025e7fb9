/** The body of an answer; of a stream, which has no end, what comes first. */
export async function textOf(answer: Response): Promise<string> {
  if (!isStream(answer.headers.get('content-type'))) return answer.text();
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader && !text.includes('data: ')) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader?.cancel();
  return text;
}

export function isStream(contentType: string | null | undefined): boolean {
  return contentType?.startsWith('text/event-stream') ?? false;
}
