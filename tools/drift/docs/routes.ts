import { type OpenApiDocument, operationsOf } from '../../openapi/guard/document.js';

/** The BFF's paths and those that answer outside the document. */
const undocumented = new Set(['/docs', '/openapi.json', '/health', '/v1', '/api/v1', '/health/features']);

/** Whether documents may name it: `GET /v1/…` as an operation, or a path alone, which may end in `*` or `…`. */
export function isRoute(name: string, document: OpenApiDocument): boolean {
  const [, method, path = ''] =
    /^(?:([A-Z]+) )?(.*?)[.:)/]*$/.exec(name.replace(/^([A-Z]+ )?\/api\/v1/, '$1/v1')) ?? [];
  const [stem = ''] = path.split(/[*…]/);
  const isStem = stem !== path;
  if (undocumented.has(path) || undocumented.has(stem.replace(/\/$/, ''))) return true;
  return operationsOf(document)
    .map((operation) => operation.name)
    .filter((each) => method === undefined || each.startsWith(`${method} `))
    .map((each) => each.slice(each.indexOf(' ') + 1))
    .some((each) => (isStem ? each.startsWith(stem) : matches(each, path)));
}

/** A parameter stands for itself, under any name, and for one segment that somebody fills in. */
function matches(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith('{') || part === given[index])
  );
}
