import 'reflect-metadata';
import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Public, Roles } from './access.decorator.js';
import { PolicyCheckService } from './policy-check.service.js';
import { policyOf } from './route-policy.js';

@Controller('declared')
class DeclaredController {
  @Get()
  @Public()
  open(): void {}

  @Get(':id')
  @Roles('editor')
  closed(): void {}

  notARoute(): void {}
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  open(): void {}
}

async function start(...controllers: (new () => object)[]): Promise<void> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers,
    providers: [PolicyCheckService],
  }).compile();
  await module.init();
  await module.close();
}

describe('a route’s policy', () => {
  test('is read from beside the route', () => {
    expect(policyOf(DeclaredController.prototype.closed)).toEqual({
      level: 'family',
      role: 'editor',
      needsConsent: true,
    });
  });

  test('is there for every route, or the process does not start', async () => {
    await expect(start(DeclaredController)).resolves.toBeUndefined();
    await expect(start(DeclaredController, ForgottenController)).rejects.toThrow(
      'ForgottenController.open',
    );
  });

  test('is only one', () => {
    const twice = () => {
      class Twice {
        @Public()
        @Roles('viewer')
        route(): void {}
      }
      return Twice;
    };
    expect(twice).toThrow(/one policy/);
  });
});
