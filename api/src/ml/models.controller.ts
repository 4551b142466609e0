import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Query,
  Req,
  StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Request } from 'express';
import {
  ApiProblem,
  CurrentUser,
  type PageOf,
  type SignedInUser,
  UuidParam,
} from '../http/index.js';
import {
  ImportModelQueryDto,
  ModelDetailDto,
  ModelDto,
  ModelPageDto,
  ModelsQueryDto,
  RollBackDto,
} from './dto/model.dto.js';
import { ModelFilesService } from './model-files.service.js';
import { ModelsService } from './models.service.js';
import { OctetBodyInterceptor } from './octet-body.interceptor.js';

const FILE = 'application/octet-stream';
import { Stewards, StewardsList } from './stewards.decorator.js';

@ApiTags('ml')
@Controller('ml/models')
export class ModelsController {
  constructor(
    private readonly models: ModelsService,
    private readonly files: ModelFilesService,
  ) {}

  @StewardsList({ type: ModelPageDto, summary: 'The versions of the models, the newest first' })
  list(@Query() query: ModelsQueryDto): Promise<PageOf<ModelDto>> {
    return this.models.list(query);
  }

  @Post('roll-back')
  @HttpCode(200)
  @Stewards()
  @ApiOperation({ summary: 'Put the champion before the present one back in its place' })
  @ApiOkResponse({ type: ModelDetailDto })
  @ApiProblem('model.nothing-before')
  rollBack(@CurrentUser() user: SignedInUser, @Body() body: RollBackDto): Promise<ModelDetailDto> {
    return this.models.rollBack(user, body.kind);
  }

  @Post('import')
  @Stewards()
  @UseInterceptors(OctetBodyInterceptor)
  @ApiOperation({
    summary: 'Register a model that was trained elsewhere',
    description:
      'An ONNX file with one TreeEnsembleRegressor over our features, in their order. It becomes a candidate, and the gate evaluates it in the next run, which is begun at once where none is under way.',
  })
  @ApiConsumes(FILE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: ModelDetailDto })
  @ApiProblem('model.file-invalid', 'request.unsupported', 'request.too-large')
  import(
    @CurrentUser() user: SignedInUser,
    @Query() query: ImportModelQueryDto,
    @Req() request: Request,
  ): Promise<ModelDetailDto> {
    return this.files.import(user, query, request.body as unknown);
  }

  @Get(':id')
  @Stewards()
  @ApiOperation({ summary: 'A version with all that was measured' })
  @ApiOkResponse({ type: ModelDetailDto })
  @ApiProblem('model.not-found')
  find(@UuidParam() id: string): Promise<ModelDetailDto> {
    return this.models.find(id);
  }

  @Post(':id/promote')
  @HttpCode(200)
  @Stewards()
  @ApiOperation({
    summary: 'Make a version the champion',
    description: 'One that has passed the gate, or has been the champion before.',
  })
  @ApiOkResponse({ type: ModelDetailDto })
  @ApiProblem('model.not-found', 'model.not-evaluated', 'model.refused', 'model.unreadable')
  promote(@CurrentUser() user: SignedInUser, @UuidParam() id: string): Promise<ModelDetailDto> {
    return this.models.promote(user, id);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Stewards()
  @ApiOperation({
    summary: 'Take a version out of use',
    description: 'Where it is the champion, rules decide until another is promoted.',
  })
  @ApiOkResponse({ type: ModelDetailDto })
  @ApiProblem('model.not-found')
  archive(@CurrentUser() user: SignedInUser, @UuidParam() id: string): Promise<ModelDetailDto> {
    return this.models.archive(user, id);
  }

  @Get(':id/onnx')
  @Stewards()
  @Header('Content-Type', FILE)
  @ApiOperation({ summary: 'A version as an ONNX file' })
  @ApiProduces(FILE)
  @ApiOkResponse({ content: { [FILE]: { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblem('model.not-found', 'model.unreadable')
  async export(@UuidParam() id: string): Promise<StreamableFile> {
    const { bytes, name } = await this.files.export(id);
    return new StreamableFile(bytes, { disposition: `attachment; filename="${name}"` });
  }
}
