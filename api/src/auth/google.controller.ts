import { Controller, Get, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiFoundResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public, SignInLimited } from '../http/index.js';
import { deviceOf } from './device-of.js';
import { BeginSignInDto } from './dto/google-query.dto.js';
import { GoogleGuard } from './google/google.guard.js';
import type { GoogleProfile } from './google/profile.js';
import { SignInFailureFilter } from './google/sign-in-failure.filter.js';
import type { SignInState } from './google/sign-in-state.store.js';
import { SessionCookiesService } from './sessions/session-cookies.service.js';
import { SignIn } from './sign-in.use-case.js';

interface ReturningRequest extends Request {
  readonly user: GoogleProfile & Express.User;
  readonly authInfo: { readonly state: SignInState } & Express.AuthInfo;
}

@ApiTags('auth')
@Controller('auth/google')
@UseFilters(SignInFailureFilter)
export class GoogleController {
  constructor(
    private readonly signInService: SignIn,
    private readonly cookies: SessionCookiesService,
  ) {}

  @Get()
  @Public()
  @SignInLimited()
  @UseGuards(GoogleGuard)
  @ApiOperation({ summary: 'Begin signing in: leads to Google' })
  @ApiFoundResponse({ description: 'To the page where the person chooses an account' })
  begin(@Query() _query: BeginSignInDto): void {
    // The guard has answered with the redirect.
  }

  @Get('callback')
  @Public()
  @SignInLimited()
  @UseGuards(GoogleGuard)
  @ApiExcludeEndpoint()
  async complete(@Req() request: ReturningRequest, @Res() response: Response): Promise<void> {
    const device = deviceOf(request.get('User-Agent'));
    this.cookies.set(response, await this.signInService.signIn(request.user, device));
    response.redirect(request.authInfo.state.returnTo);
  }
}
