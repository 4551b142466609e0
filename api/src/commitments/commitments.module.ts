import { Module } from '@nestjs/common';
import { CommitmentsController } from './commitments.controller.js';
import { CommitmentsService } from './commitments.service.js';
import { ExceptionsController } from './exceptions.controller.js';
import { ExceptionsService } from './exceptions.service.js';
import { HolidaysController } from './holidays.controller.js';
import { HolidaysService } from './holidays.service.js';

@Module({
  controllers: [CommitmentsController, HolidaysController, ExceptionsController],
  providers: [CommitmentsService, HolidaysService, ExceptionsService],
})
export class CommitmentsModule {}
