const problem = 'application/problem+json';

/** The envelope's content type: RFC 9457's for whoever asks for it by name and likes it no less than JSON. */
export function contentTypeFor(accept: string | undefined): string {
  const wanted = accept ? qualityOf(problem, accept) : 0;
  const plain = accept ? qualityOf('application/json', accept) : 0;
  return wanted > 0 && wanted >= plain ? problem : 'application/json; charset=utf-8';
}

function qualityOf(type: string, accept: string): number {
  const range = accept.split(',').find((part) => part.split(';', 1)[0]?.trim().toLowerCase() === type);
  if (range === undefined) return 0;
  const quality = /;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?:;|$)/i.exec(range);
  return quality ? Number(quality[1]) : 1;
}
