import { applyDecorators, Get, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { StaffRoles } from '../http/index.js';

/** The route is for data stewards, and for whoever administers BrightPath. */
export const Stewards = (): MethodDecorator => StaffRoles('steward', 'admin');

export interface Listed {
  /** The page that is answered. */
  readonly type: Type;
  readonly summary: string;
  /** Below the controller's own address. */
  readonly at?: string;
}

/** The route answers a list, page by page, to data stewards. */
export function StewardsList({ type, summary, at }: Listed): MethodDecorator {
  return applyDecorators(Get(at), Stewards(), ApiOperation({ summary }), ApiOkResponse({ type }));
}
