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
import { ChangeMeal } from './change-meal.use-case.js';
import { CreateMealDto, MealDto, MealPageDto, UpdateMealDto } from './dto/meal.dto.js';
import { RemoveFactQueryDto } from './dto/remove-fact.dto.js';
import { MealsService } from './meals.service.js';
import { RemoveMeal } from './remove-meal.use-case.js';

@ApiTags('commitments')
@Controller('meals')
export class MealsController {
  constructor(
    private readonly meals: MealsService,
    private readonly changing: ChangeMeal,
    private readonly removing: RemoveMeal,
  ) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'The meals of the family' })
  @ApiOkResponse({ type: MealPageDto })
  @ApiProblem('request.invalid')
  list(@CurrentFamily() family: FamilyContext, @Query() query: PageQueryDto): Promise<MealPageDto> {
    return this.meals.list(family, query);
  }

  @Post()
  @Roles('editor')
  @Idempotent()
  @ApiOperation({ summary: 'Add a meal' })
  @ApiCreatedResponse({ type: MealDto })
  @ApiProblem('request.invalid', 'meal.limit')
  add(@CurrentFamily() family: FamilyContext, @Body() body: CreateMealDto): Promise<MealDto> {
    return this.meals.add(family, body);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'One meal' })
  @ApiOkResponse({ type: MealDto })
  @ApiProblem('meal.not-found')
  get(@CurrentFamily() family: FamilyContext, @UuidParam() id: string): Promise<MealDto> {
    return this.meals.get(family, id);
  }

  @Patch(':id')
  @Roles('editor')
  @ApiOperation({ summary: 'Change a meal from a day on' })
  @ApiOkResponse({ type: MealDto })
  @ApiProblem('request.invalid', 'meal.not-found')
  change(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Body() body: UpdateMealDto,
  ): Promise<MealDto> {
    return this.changing.change(family, { id, version }, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('editor')
  @ApiOperation({ summary: 'Remove a meal from a day on, or altogether' })
  @ApiNoContentResponse()
  @ApiProblem('request.invalid', 'meal.not-found')
  remove(
    @CurrentFamily() family: FamilyContext,
    @UuidParam() id: string,
    @IfMatchVersion() version: number,
    @Query() query: RemoveFactQueryDto,
  ): Promise<void> {
    return this.removing.remove(family, { id, version }, query);
  }
}
