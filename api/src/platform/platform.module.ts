import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { ClockConfig } from './config/clock.config.js';
import {
  loadSection,
  sectionsOf,
  type ConfigSection,
  type ProcessName,
} from './config/environment.js';
import { processCipher } from './encryption/encrypted-column.js';
import { EnvelopeCipher } from './encryption/envelope-cipher.js';
import { LoggingModule } from './logging/logging.module.js';

/** What every process has: its configuration sections, the clock, the cipher and the logger. */
@Module({})
export class PlatformModule {
  static forProcess(name: ProcessName): DynamicModule {
    const sections: readonly ConfigSection[] = sectionsOf[name];
    const providers: Provider[] = [
      ...sections.map((section) => ({ provide: section, useFactory: () => loadSection(section) })),
      {
        provide: Clock,
        inject: [ClockConfig],
        useFactory: ({ shiftMs }: ClockConfig) => new SystemClock(shiftMs),
      },
      { provide: EnvelopeCipher, useFactory: processCipher },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [LoggingModule],
      providers,
      exports: [...providers, LoggingModule],
    };
  }
}
