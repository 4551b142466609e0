import { Module } from '@nestjs/common';
import { ConsentsController } from './consents.controller.js';
import { ConsentRecords } from './consent-records.service.js';
import { ConsentsService } from './consents.service.js';

@Module({
  controllers: [ConsentsController],
  providers: [ConsentsService, ConsentRecords],
  exports: [ConsentsService],
})
export class ConsentsModule {}
