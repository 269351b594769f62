/** Where a record tells its type: no response name is empty. */
export const typeName = '';
