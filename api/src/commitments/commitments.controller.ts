import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApiProblem,
  CurrentFamily,
  Idempotent,
  IfMatchVersion,
  PageQueryDto,
  Roles,
  UuidParam,
  type FamilyContext,
} from '../http/index.js';
import { CommitmentDto, CommitmentPageDto } from './dto/commitment.dto.js';
import { CreateCommitmentDto } from './dto/create-commitment.dto.js';
import { UpdateCommitmentDto } from './dto/update-commitment.dto.js';
import { RemoveFactQueryDto } from './dto/remove-fact.dto.js';
import { ChangeCommitment } from './change-commitment.use-case.js';
import { CommitmentsService } from './commitments.service.js';
import { RemoveCommitment } from './remove-commitment.use-case.js';

@ApiTags('commitments')
@Controller('commitments')
export class CommitmentsController {
  constructor(
    private readonly commitments: CommitmentsService,
    private readonly changing: ChangeCommitment,
    private readonly removing: RemoveCommitment,
  ) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'Time that is taken' })
  @ApiOkResponse({ type: CommitmentPageDto })
  @ApiProblem('request.invalid')
  list(
    @CurrentFamily() family: FamilyContext,
    @Query() query: PageQueryDto,
  ): Promise<CommitmentPageDto> {
    return this.commitments.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Add a commitment' })
  @ApiCreatedResponse({ type: CommitmentDto })
  @ApiProblem('request.invalid', 'commitment.limit')
  add(
    @CurrentFamily() family: FamilyContext,
    @Body() body: CreateCommitmentDto,
  ): Promise<CommitmentDto> {
    return this.commitments.add(family, body);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One commitment' })
  @ApiOkResponse({ type: CommitmentDto })
  @ApiProblem('commitment.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<CommitmentDto> {
    return this.commitments.get(family, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Change a commitment from a day on' })
  @ApiOkResponse({ type: CommitmentDto })
  @ApiProblem('request.invalid', 'commitment.not-found', 'commitment.limit')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateCommitmentDto,
  ): Promise<CommitmentDto> {
    return this.changing.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove a commitment from a day on, or altogether' })
  @ApiNoContentResponse()
  @ApiProblem('request.invalid', 'commitment.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Query() query: RemoveFactQueryDto,
  ): Promise<void> {
    return this.removing.remove(family, { id, version }, query);
  }
}
