import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
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
import { AskForMisfitsDto, MisfitListDto, toMisfitListDto } from './dto/misfits.dto.js';
import {
  CompletedQuestionnaireDto,
  QuestionnaireDto,
  SaveQuestionnaireDto,
} from './dto/questionnaire.dto.js';
import { AskForSuggestionsDto, SuggestionsDto, toSuggestionsDto } from './dto/suggestions.dto.js';
import { suggestionsForAge } from '../domain/questionnaire/index.js';
import { FindAnswerMisfits } from './find-answer-misfits.use-case.js';
import { QuestionnaireService } from './questionnaire.service.js';

@ApiTags('questionnaire')
@Controller('questionnaire')
export class QuestionnaireController {
  constructor(
    private readonly questionnaire: QuestionnaireService,
    private readonly completion: CompleteQuestionnaire,
    private readonly misfits: FindAnswerMisfits,
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

  @Get('misfits')
  @Roles('viewer')
  @ApiOperation({ summary: 'What of the family’s usual week cannot fit, as it is kept' })
  @ApiOkResponse({ type: MisfitListDto })
  async getMisfits(@CurrentFamily() family: FamilyContext): Promise<MisfitListDto> {
    return toMisfitListDto(await this.misfits.ofFamily(family));
  }

  @Post('misfits')
  @HttpCode(200)
  @Roles('editor')
  @ApiOperation({
    summary: 'Ask what of a usual week cannot fit by these answers',
    description: 'Writes nothing. It names only what is impossible whatever a plan does.',
  })
  @ApiOkResponse({ type: MisfitListDto })
  @ApiProblem('request.invalid')
  async findMisfits(
    @CurrentFamily() family: FamilyContext,
    @Body() { answers }: AskForMisfitsDto,
  ): Promise<MisfitListDto> {
    return toMisfitListDto(await this.misfits.ofAnswers(family, answers));
  }

  @Get('definition')
  @Roles('viewer', { beforeConsent: true })
  @ApiOperation({ summary: 'What the seven parts show' })
  @ApiOkResponse({ type: QuestionnaireDefinitionDto })
  getDefinition(): QuestionnaireDefinitionDto {
    return questionnaireDefinition();
  }

  @Post('suggestions')
  @HttpCode(200)
  @Roles('viewer', { beforeConsent: true })
  @ApiOperation({
    summary: 'Ask what suits a child of an age in this family',
    description:
      'Writes nothing. School hours are those in which an adult is there, where the child mostly learns beside one.',
  })
  @ApiOkResponse({ type: SuggestionsDto })
  @ApiProblem('request.invalid')
  suggest(@Body() { age, adultHours }: AskForSuggestionsDto): SuggestionsDto {
    return toSuggestionsDto(suggestionsForAge(age, adultHours));
  }
}
