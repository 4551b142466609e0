import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  Idempotent,
  IfMatchVersion,
  Roles,
  type FamilyContext,
} from '../http/index.js';
import { CompleteQuestionnaire } from './complete-questionnaire.use-case.js';
import { questionnaireDefinition } from './definition.js';
import { QuestionnaireDefinitionDto } from './dto/definition.dto.js';
import {
  CompletedQuestionnaireDto,
  QuestionnaireDto,
  SaveQuestionnaireDto,
} from './dto/questionnaire.dto.js';
import { SuggestionsDto, SuggestionsQueryDto, toSuggestionsDto } from './dto/suggestions.dto.js';
import { suggestionsForAge } from '../domain/questionnaire/index.js';
import { QuestionnaireService } from './questionnaire.service.js';

@ApiTags('questionnaire')
@Controller('questionnaire')
export class QuestionnaireController {
  constructor(
    private readonly questionnaire: QuestionnaireService,
    private readonly completion: CompleteQuestionnaire,
  ) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'The answers so far' })
  @ApiOkResponse({ type: QuestionnaireDto })
  get(@CurrentFamily() family: FamilyContext): Promise<QuestionnaireDto> {
    return this.questionnaire.get(family);
  }

  @Put()
  @Roles('editor')
  @ApiOperation({ summary: 'Save all answers; If-Match is "0" for the first time' })
  @ApiOkResponse({ type: QuestionnaireDto })
  @ApiProblem('request.invalid')
  save(
    @CurrentFamily() family: FamilyContext,
    @IfMatchVersion() version: number,
    @Body() body: SaveQuestionnaireDto,
  ): Promise<QuestionnaireDto> {
    return this.questionnaire.save(family, version, body);
  }

  @Post('complete')
  @HttpCode(200)
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Make parents, children, commitments and subjects from the answers' })
  @ApiOkResponse({ type: CompletedQuestionnaireDto })
  @ApiProblem(
    'request.invalid',
    'child.limit',
    'parent.limit',
    'commitment.limit',
    'meal.limit',
    'subject.limit',
  )
  complete(@CurrentFamily() family: FamilyContext): Promise<CompletedQuestionnaireDto> {
    return this.completion.complete(family);
  }

  @Get('definition')
  @Roles('viewer', { beforeConsent: true })
  @ApiOperation({ summary: 'What the seven parts show' })
  @ApiOkResponse({ type: QuestionnaireDefinitionDto })
  getDefinition(): QuestionnaireDefinitionDto {
    return questionnaireDefinition();
  }

  @Get('suggestions')
  @Roles('viewer', { beforeConsent: true })
  @ApiOperation({ summary: 'What is usual at an age' })
  @ApiOkResponse({ type: SuggestionsDto })
  @ApiProblem('request.invalid')
  getSuggestions(@Query() query: SuggestionsQueryDto): SuggestionsDto {
    return toSuggestionsDto(suggestionsForAge(query.age));
  }
}
