import 'reflect-metadata';
import type { Audience } from '../principal.js';

/** Whom a handler is for. */
export type Access = 'anonymous' | readonly Audience[];

const accessKey = Symbol('gatehouse:access');

export function labelAccess(access: Access): ClassDecorator & MethodDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    Reflect.defineMetadata(accessKey, access, (descriptor?.value as object | undefined) ?? target);
  };
}

/** The handler's own label, or else its class's; undefined when nobody said. */
export function accessOf(handler: object, controller: object): Access | undefined {
  return (Reflect.getMetadata(accessKey, handler) ?? Reflect.getMetadata(accessKey, controller)) as
    Access | undefined;
}
