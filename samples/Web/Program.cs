using Shop;

await using var shop = await ShopApp.CreateAsync(args);
await shop.RunAsync();
