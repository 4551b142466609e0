import type { Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';

export interface PageOf<T> {
  items: T[];
  nextCursor: string | null;
}

/** The DTO of a page of something: `class ChildPageDto extends pageOf(ChildDto) {}`. */
export function pageOf<T extends object>(item: Class<T>): Class<PageOf<T>> {
  class PageDto implements PageOf<T> {
    @ApiProperty({ description: 'The entries of this page', type: [item] })
    items: T[];

    @ApiProperty({
      description: 'Pass it as `cursor` for the next page; null on the last',
      type: 'string',
      format: 'uuid',
      nullable: true,
      example: null,
    })
    nextCursor: string | null;
  }
  return PageDto;
}

/** A page of rows as a page of DTOs. */
export function toPageDto<Row, Dto>(page: PageOf<Row>, toDto: (row: Row) => Dto): PageOf<Dto> {
  return { items: page.items.map(toDto), nextCursor: page.nextCursor };
}
