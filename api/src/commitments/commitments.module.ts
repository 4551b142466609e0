import { Module } from '@nestjs/common';
import { ChangeCommitment } from './change-commitment.use-case.js';
import { ChangeMeal } from './change-meal.use-case.js';
import { CheckCommitment } from './check-commitment.use-case.js';
import { CheckMeal } from './check-meal.use-case.js';
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
import { RemoveCommitment } from './remove-commitment.use-case.js';
import { RemoveMeal } from './remove-meal.use-case.js';

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
    ChangeCommitment,
    CheckCommitment,
    RemoveCommitment,
    HolidaysService,
    PublicHolidaysService,
    ExceptionsService,
    MealsService,
    ChangeMeal,
    CheckMeal,
    RemoveMeal,
  ],
  exports: [RemoveCommitment, RemoveMeal],
})
export class CommitmentsModule {}
