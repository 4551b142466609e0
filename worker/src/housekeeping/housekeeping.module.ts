import { Module } from '@nestjs/common';
import { HousekeepingProcessor } from './housekeeping.processor.js';
import { KeepEventMonths } from './keep-event-months.use-case.js';

@Module({ providers: [HousekeepingProcessor, KeepEventMonths] })
export class HousekeepingModule {}
