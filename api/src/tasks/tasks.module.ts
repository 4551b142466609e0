import { Module } from '@nestjs/common';
import { RecurringTasksController } from './recurring-tasks.controller.js';
import { RecurringTasksService } from './recurring-tasks.service.js';
import { TasksController } from './tasks.controller.js';
import { TasksService } from './tasks.service.js';

@Module({
  controllers: [TasksController, RecurringTasksController],
  providers: [TasksService, RecurringTasksService],
})
export class TasksModule {}
