import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';

/**
 * The routes of a handler as its decorators declare them, e.g. `GET /v1/tenants/{tenant_id}`: parameters are
 * written as in OpenAPI. What Nest puts in front at run time (a global prefix, a version, a RouterModule's path)
 * is not part of it.
 */
export function declaredRoutesOf(handler: object, controller: object): readonly string[] {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  return pathsOf(controller).flatMap((prefix) =>
    pathsOf(handler).map((path) => {
      const parts = `${prefix}/${path}`.split('/').filter((part) => part !== '');
      return `${method} /${parts.join('/').replaceAll(/:(\w+)/g, '{$1}')}`;
    }),
  );
}

function pathsOf(target: object): readonly string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | readonly string[];
  return typeof path === 'string' ? [path] : path;
}
