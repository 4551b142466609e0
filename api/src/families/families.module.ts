import { Module } from '@nestjs/common';
import { FamiliesController } from './families.controller.js';
import { FamiliesService } from './families.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { RemoveEmptyFamily } from './remove-empty-family.use-case.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';

@Module({
  controllers: [FamiliesController, MembersController, InvitationsController],
  providers: [FamiliesService, RemoveEmptyFamily, MembersService, InvitationsService],
})
export class FamiliesModule {}
