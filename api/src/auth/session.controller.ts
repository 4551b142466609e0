import { Controller, Delete, Get, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  AccountLevel,
  ApiProblem,
  CurrentUser,
  Public,
  SignInLimited,
  UuidParam,
  cookieOf,
  refreshCookie,
  type SignedInUser,
} from '../http/index.js';
import { CurrentSessionService } from './current-session.service.js';
import { DevicesDto, toDeviceDto } from './dto/device.dto.js';
import { SessionDto } from './dto/session.dto.js';
import { signInRequired } from './sessions/access-tokens.service.js';
import { SessionCookiesService } from './sessions/session-cookies.service.js';
import { SessionsService } from './sessions/sessions.service.js';

const noContent = 204;

@ApiTags('auth')
@Controller('auth')
export class SessionController {
  constructor(
    private readonly currentSession: CurrentSessionService,
    private readonly sessions: SessionsService,
    private readonly cookies: SessionCookiesService,
  ) {}

  @Get('session')
  @AccountLevel()
  @ApiHeader({
    name: 'X-Family-Id',
    description: 'Which family, for a person in several',
    required: false,
  })
  @ApiOperation({ summary: 'Who is signed in, and in which family' })
  @ApiOkResponse({ type: SessionDto })
  session(
    @CurrentUser() user: SignedInUser,
    @Headers('X-Family-Id') familyId?: string,
  ): Promise<SessionDto> {
    return this.currentSession.of(user, familyId?.toLowerCase());
  }

  @Post('refresh')
  @Public()
  @SignInLimited()
  @HttpCode(noContent)
  @ApiOperation({ summary: 'Exchange the refresh token for new tokens' })
  @ApiNoContentResponse({ description: 'The new tokens are in the cookies' })
  @ApiProblem('auth.required', 'csrf.invalid')
  async refresh(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = cookieOf(request, refreshCookie);
    if (token === undefined) throw signInRequired();
    this.cookies.set(response, await this.sessions.refresh(token));
  }

  @Post('sign-out')
  @AccountLevel()
  @HttpCode(noContent)
  @ApiOperation({ summary: 'Sign out on this device' })
  @ApiNoContentResponse({ description: 'Signed out' })
  @ApiProblem('csrf.invalid')
  async signOut(
    @CurrentUser() { accountId, sessionId }: SignedInUser,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.close(accountId, sessionId);
    this.cookies.clear(response);
  }

  @Post('sign-out-everywhere')
  @AccountLevel()
  @HttpCode(noContent)
  @ApiOperation({ summary: 'Sign out on every device, at once' })
  @ApiNoContentResponse({ description: 'Signed out everywhere' })
  @ApiProblem('csrf.invalid')
  async signOutEverywhere(
    @CurrentUser() { accountId }: SignedInUser,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.closeAll(accountId);
    this.cookies.clear(response);
  }

  @Get('devices')
  @AccountLevel()
  @ApiOperation({ summary: 'The devices you are signed in on' })
  @ApiOkResponse({ type: DevicesDto })
  async devices(@CurrentUser() { accountId, sessionId }: SignedInUser): Promise<DevicesDto> {
    const open = await this.sessions.listOpen(accountId);
    return { items: open.map((session) => toDeviceDto(session, sessionId)) };
  }

  @Delete('devices/:id')
  @AccountLevel()
  @HttpCode(noContent)
  @ApiOperation({ summary: 'Sign a device out' })
  @ApiNoContentResponse({ description: 'It is signed out from this moment' })
  @ApiProblem('device.not-found', 'csrf.invalid')
  removeDevice(@CurrentUser() { accountId }: SignedInUser, @UuidParam() id: string): Promise<void> {
    return this.sessions.close(accountId, id);
  }
}
