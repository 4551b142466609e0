import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  ChoiceParam,
  CurrentFamily,
  enumKind,
  PageQueryDto,
  Roles,
  toPageDto,
  type FamilyContext,
} from '../http/index.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../persistence/index.js';
import { consentTexts } from './consent-texts.js';
import { ConsentsService } from './consents.service.js';
import {
  ConsentDecisionDto,
  ConsentHistoryDto,
  ConsentsDto,
  DecideConsentDto,
  toConsentDecisionDto,
  toConsentRecordDto,
} from './dto/consent.dto.js';

@ApiTags('consents')
@Controller('consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Get()
  @Roles('viewer', { beforeConsent: true })
  @ApiOperation({ summary: 'What is asked, and what the family decided' })
  @ApiOkResponse({ type: ConsentsDto })
  async list(@CurrentFamily() family: FamilyContext): Promise<ConsentsDto> {
    const decisions = await this.consents.inForce(family.id);
    const texts = consentTexts.map((text) => ({ ...text, body: [...text.body] }));
    return { texts, decisions: decisions.map(toConsentDecisionDto) };
  }

  @Get('history')
  @Roles('viewer', { beforeConsent: true })
  @ApiOperation({ summary: 'Every decision ever made, oldest first' })
  @ApiOkResponse({ type: ConsentHistoryDto })
  async history(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<ConsentHistoryDto> {
    return toPageDto(await this.consents.history(family.id, query), toConsentRecordDto);
  }

  @Put(':purpose')
  @Roles('owner', { beforeConsent: true })
  @ApiOperation({ summary: 'Give or withdraw permission; it counts from this moment' })
  @ApiProblem('consent.text-changed', 'child.not-found')
  @ApiOkResponse({ type: ConsentDecisionDto })
  async decide(
    @CurrentFamily() family: FamilyContext,
    @ChoiceParam('purpose', enumKind(CONSENT_PURPOSES), 'What the permission is for')
    purpose: ConsentPurpose,
    @Body() { childId = null, ...decision }: DecideConsentDto,
  ): Promise<ConsentDecisionDto> {
    return toConsentDecisionDto(
      await this.consents.decide(family, { ...decision, purpose, childId }),
    );
  }
}
