import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentUser,
  PageQueryDto,
  type PageOf,
  type SignedInUser,
  UuidParam,
} from '../http/index.js';
import { CreateExperimentDto, ExperimentDto, ExperimentPageDto } from './dto/experiment.dto.js';
import { ExperimentResultsDto } from './dto/experiment-results.dto.js';
import { ExperimentsService } from './experiments.service.js';
import { Stewards, StewardsList } from './stewards.decorator.js';

@ApiTags('ml')
@Controller('ml/experiments')
export class ExperimentsController {
  constructor(private readonly experiments: ExperimentsService) {}

  @Post()
  @Stewards()
  @ApiOperation({
    summary: 'Draw up an experiment',
    description: 'It begins when it is started. Only families that agreed to model improvement, and let new times be tried, take part.', // prettier-ignore
  })
  @ApiCreatedResponse({ type: ExperimentDto })
  @ApiProblem('experiment.invalid', 'experiment.version-unfit')
  create(
    @CurrentUser() user: SignedInUser,
    @Body() body: CreateExperimentDto,
  ): Promise<ExperimentDto> {
    return this.experiments.create(user, body);
  }

  @StewardsList({ type: ExperimentPageDto, summary: 'The experiments, the newest first' })
  list(@Query() query: PageQueryDto): Promise<PageOf<ExperimentDto>> {
    return this.experiments.list(query);
  }

  @Get(':id')
  @Stewards()
  @ApiOperation({ summary: 'An experiment' })
  @ApiOkResponse({ type: ExperimentDto })
  @ApiProblem('experiment.not-found')
  find(@UuidParam() id: string): Promise<ExperimentDto> {
    return this.experiments.find(id);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Stewards()
  @ApiOperation({ summary: 'Begin it; one runs at a time' })
  @ApiOkResponse({ type: ExperimentDto })
  @ApiProblem('experiment.not-found', 'experiment.under-way', 'experiment.not-draft')
  start(@CurrentUser() user: SignedInUser, @UuidParam() id: string): Promise<ExperimentDto> {
    return this.experiments.start(user, id);
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Stewards()
  @ApiOperation({
    summary: 'End it',
    description: 'The champions plan everybody’s next weeks; how it stood is kept.',
  })
  @ApiOkResponse({ type: ExperimentDto })
  @ApiProblem('experiment.not-found', 'experiment.not-running')
  stop(@CurrentUser() user: SignedInUser, @UuidParam() id: string): Promise<ExperimentDto> {
    return this.experiments.stop(user, id);
  }

  @Get(':id/results')
  @Stewards()
  @ApiOperation({
    summary: 'How it stands',
    description:
      'Over the weeks that have ended. Welch’s test is for one look at the end; the stop rule’s interval holds at every look.',
  })
  @ApiOkResponse({ type: ExperimentResultsDto })
  @ApiProblem('experiment.not-found')
  results(@UuidParam() id: string): Promise<ExperimentResultsDto> {
    return this.experiments.results(id);
  }
}
