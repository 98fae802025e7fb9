import { Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessOf } from './access.js';

/** Refuses to boot while a handler says neither whom it is for nor that it is for anybody. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.openIn(metatype) : []));
    if (open.length === 0) return;
    throw new Error(`No @Allow or @Anonymous on: ${open.join(', ')}. Label the handler or its class.`);
  }

  private openIn(controller: { readonly name: string; readonly prototype?: unknown }): string[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((method) => isOpen(prototype[method], controller))
      .map((method) => `${controller.name}.${method}`);
  }
}

function isOpen(handler: object | undefined, controller: object): boolean {
  if (!handler || !Reflect.hasMetadata(METHOD_METADATA, handler)) return false;
  return accessOf(handler, controller) === undefined;
}
