import { Module } from '@nestjs/common';
import { CommitmentsController } from './commitments.controller.js';
import { CommitmentsService } from './commitments.service.js';
import { ExceptionsController } from './exceptions.controller.js';
import { ExceptionsService } from './exceptions.service.js';
import { HolidaysController } from './holidays.controller.js';
import { HolidaysService } from './holidays.service.js';
import { MealsController } from './meals.controller.js';
import { MealsService } from './meals.service.js';
import { PublicHolidaysController } from './public-holidays.controller.js';
import { PublicHolidaysService } from './public-holidays.service.js';

@Module({
  controllers: [
    CommitmentsController,
    HolidaysController,
    PublicHolidaysController,
    ExceptionsController,
    MealsController,
  ],
  providers: [
    CommitmentsService,
    HolidaysService,
    PublicHolidaysService,
    ExceptionsService,
    MealsService,
  ],
})
export class CommitmentsModule {}
