import { markUngated } from './feature-labels.js';

/**
 * Says that a handler, or every handler of the class, needs no feature, and why. It lifts nothing: what the
 * class requires is still required.
 *
 * @example
 * @Ungated('signing in comes before any feature')
 * @Post('login')
 * login() {}
 */
export function Ungated(why: string): ClassDecorator & MethodDecorator {
  if (typeof why !== 'string' || why.trim() === '')
    throw new TypeError('@Ungated says why: it needs a reason');
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    markUngated((descriptor?.value as object | undefined) ?? target, why);
  };
}
