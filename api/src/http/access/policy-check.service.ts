import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { policyOf } from './route-policy.js';

/** Nest's own mark on a method that answers a path. */
const pathMetadata = 'path';

/** Keeps the process from starting while any route does not say who may call it. */
@Injectable()
export class PolicyCheckService implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const undeclared = this.routesWithoutPolicy();
    if (undeclared.length === 0) return;
    throw new Error(
      `These routes do not say who may call them; give each @Public, @AccountLevel, @Roles or @StaffRoles: ${undeclared.join(', ')}`,
    );
  }

  private routesWithoutPolicy(): string[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, unknown> } | null)?.prototype;
      if (prototype === undefined) return [];
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => isUndeclaredRoute(prototype[name]))
        .map((name) => `${(metatype as { name: string }).name}.${name}`);
    });
  }
}

function isUndeclaredRoute(handler: unknown): boolean {
  if (typeof handler !== 'function') return false;
  return Reflect.hasMetadata(pathMetadata, handler) && policyOf(handler) === undefined;
}
