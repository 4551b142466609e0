export { AccountLevel, Public, Roles, SignedLink, StaffRoles } from './access/access.decorator.js';
export { CurrentFamily, CurrentUser } from './access/current.decorator.js';
export type { FamilyContext, SignedInUser } from './access/principal.js';
export { isSignedLink, policyOf, type RoutePolicy } from './access/route-policy.js';
export { accessCookie, cookieOf, csrfCookie, refreshCookie } from './cookies.js';
export type { FieldError, FieldRule } from './fields/field-rules.js';
export { integerKind, numberKind } from './fields/number-kinds.js';
export { OneOfArrayField, OneOfField } from './fields/one-of-field.decorator.js';
export { RecordField } from './fields/record-field.decorator.js';
export {
  BooleanField,
  DateField,
  EmailField,
  EnumField,
  InstantField,
  IntField,
  NumberField,
  StringField,
  TimeField,
  TimeZoneField,
  UuidField,
} from './fields/simple-fields.decorator.js';
export { ArrayField, ObjectField } from './fields/structure-fields.decorator.js';
export { enumKind, stringKind, uuidKind } from './fields/text-kinds.js';
export { dateKind } from './fields/time-kinds.js';
export { ChoiceParam, DateParam, UuidParam } from './fields/uuid-param.decorator.js';
export { validFromErrors } from './fields/valid-from.js';
export { HttpModule } from './http.module.js';
export { Idempotent } from './idempotency/idempotent.decorator.js';
export { NotRateLimited, SignInLimited } from './limits/address-limit.guard.js';
export { StreamLimitGuard } from './limits/stream-limit.guard.js';
export { pageOf, toPageDto, type PageOf } from './pages/page.dto.js';
export { PageQueryDto } from './pages/page-query.dto.js';
export { ApiProblem } from './problems/api-problem.decorator.js';
export { IfMatchVersion } from './versions/if-match.decorator.js';
export { notFound, type SeenVersion, stale } from './versions/stale.js';
