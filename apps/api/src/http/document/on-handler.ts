/** Lets a decorator of a parameter label the handler that the parameter belongs to. */
export function onHandler(decorator: MethodDecorator): ParameterDecorator {
  return (target, key) => {
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && descriptor) decorator(target, key, descriptor);
  };
}
