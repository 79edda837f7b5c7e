print("helder")
