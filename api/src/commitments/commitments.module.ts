import { Module } from '@nestjs/common';
import { CommitmentsController } from './commitments.controller.js';
import { CommitmentsService } from './commitments.service.js';
import { HolidaysController } from './holidays.controller.js';
import { HolidaysService } from './holidays.service.js';

@Module({
  controllers: [CommitmentsController, HolidaysController],
  providers: [CommitmentsService, HolidaysService],
})
export class CommitmentsModule {}
