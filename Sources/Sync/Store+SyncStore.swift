package import Store

extension Store: SyncStore {}
